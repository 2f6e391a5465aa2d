{{%AUTOESCAPE context="HTML"}}
{{>ERRORS}}
<p>[[drafts.discard-what]]</p>
<ul>
{{#PART}}
<li lang="de">{{LABEL}}</li>
{{/PART}}
</ul>
<form method="post" action="{{ACTION}}">
{{>TOKENS}}
<p class="app-actions"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">[[drafts.discard-button]]</span></button> <a class="kern-btn kern-btn--tertiary" href="{{BACK}}"><span class="kern-label">[[drafts.to-draft]]</span></a></p>
</form>
