{{%AUTOESCAPE context="HTML"}}
{{>ERRORS}}
<p class="app-no-print">[[reading.compare-hint]]</p>
<form class="app-filter app-no-print" method="get" action="/concept/compare">
{{>FROM}}
{{>FROM_DAY}}
{{>TO}}
{{>TO_DAY}}
<div class="app-actions"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">[[reading.compare-button]]</span></button></div>
</form>
{{#RESULT}}
<dl class="app-facts">
{{#SIDE}}
<div><dt>{{NAME}}</dt><dd lang="de"><strong>{{LABEL}}</strong><br>{{VALIDITY}}</dd></div>
{{/SIDE}}
</dl>
<div lang="de">
{{SYNOPSIS_HTML:none}}
</div>
{{/RESULT}}
