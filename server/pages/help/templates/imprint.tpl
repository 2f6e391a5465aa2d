{{%AUTOESCAPE context="HTML"}}
{{#EMPTY}}
<div class="app-empty"><p>[[help.imprint-empty]]</p></div>
{{/EMPTY}}
{{#PARAGRAPH}}
<p class="app-lines" lang="de">{{TEXT}}</p>
{{/PARAGRAPH}}
<p><a href="{{LICENCES}}">[[help.licences]]</a></p>
