{{%AUTOESCAPE context="HTML"}}
{{>ERRORS}}
<form class="app-filter app-no-print" method="get" action="/policy/compare">
{{>FROM}}
{{>TO}}
<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">[[office.compare-apply]]</span></button>
</form>
{{#RESULT}}
<dl class="app-facts" lang="de">
{{#BEFORE}}<div><dt>{{LABEL}}</dt><dd>{{VALIDITY}}</dd></div>{{/BEFORE}}
{{#AFTER}}<div><dt>{{LABEL}}</dt><dd>{{VALIDITY}}</dd></div>{{/AFTER}}
</dl>
<p class="app-actions app-no-print"><a class="kern-link" href="{{TURNED}}">[[office.compare-turn]]</a> <a class="kern-link" href="/policy">[[office.policy-home]]</a></p>
{{#SAME}}
<p class="app-empty">[[office.compare-same]]</p>
{{/SAME}}
{{#SYNOPSIS}}
<div lang="de">{{SYNOPSIS_HTML:none}}</div>
{{/SYNOPSIS}}
{{/RESULT}}
