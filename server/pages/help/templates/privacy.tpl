{{%AUTOESCAPE context="HTML"}}
{{#EMPTY}}
<div class="app-empty"><p>[[help.privacy-empty]]</p></div>
{{/EMPTY}}
{{#PARAGRAPH}}
<p class="app-lines" lang="de">{{TEXT}}</p>
{{/PARAGRAPH}}
