{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
<h2 class="kern-heading-medium">[[measure.compare-heading]]</h2>
{{>ERRORS}}
<form class="app-filter app-no-print" method="get" action="{{ACTION}}">
{{>FROM}}
{{>FROM_DAY}}
{{>TO}}
{{>TO_DAY}}
<div class="app-actions"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">[[measure.compare-apply]]</span></button></div>
</form>
{{#RESULT}}
<dl class="app-facts" lang="de">
{{#BEFORE}}<div><dt>{{LABEL}}</dt><dd>{{#VALIDITY}}{{TEXT}}{{/VALIDITY}}</dd></div>{{/BEFORE}}
{{#AFTER}}<div><dt>{{LABEL}}</dt><dd>{{#VALIDITY}}{{TEXT}}{{/VALIDITY}}</dd></div>{{/AFTER}}
</dl>
<p class="app-actions app-no-print">{{#ALL}}<a class="kern-link" href="{{HREF}}">[[measure.compare-all]]</a>{{/ALL}}{{#LESS}}<a class="kern-link" href="{{HREF}}">[[measure.compare-less]]</a>{{/LESS}}<a class="kern-link" href="{{TURNED}}">[[measure.compare-turn]]</a></p>
<div lang="de">{{SYNOPSIS_HTML:none}}</div>
{{/RESULT}}
