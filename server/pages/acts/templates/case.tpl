{{%AUTOESCAPE context="HTML"}}
<dl class="app-facts">
<div><dt>[[acts.case]]</dt><dd><a class="kern-link" href="{{CASE_HREF}}">{{CASE_LABEL}}</a> ({{KIND}}){{#URGENT}} <span class="kern-badge kern-badge--warning"><span class="kern-label kern-label--small">[[acts.urgent]]</span></span>{{/URGENT}}</dd></div>
{{#DOCUMENT}}
<div><dt>[[acts.document]]</dt><dd lang="de">{{#LINK}}<a class="kern-link" href="{{HREF}}">{{LABEL}}</a>{{/LINK}}{{#PLAIN}}{{LABEL}}{{/PLAIN}}</dd></div>
{{/DOCUMENT}}
<div><dt>[[acts.proposer]]</dt><dd lang="de">{{UNIT}}, {{UNIT_NAME}}</dd></div>
{{#VERSION}}
<div><dt>[[acts.version]]</dt><dd><a class="kern-link" href="{{HREF}}">[[acts.version]] {{NUMBER}}</a>, <time datetime="{{TIME_MACHINE}}">{{TIME}}</time>, {{WHO}}</dd></div>
{{/VERSION}}
{{#REFERENCE}}
<div><dt>[[acts.reference]]</dt><dd>{{TEXT}}</dd></div>
{{/REFERENCE}}
</dl>
{{#REASON}}
<h3 class="kern-heading-small">[[acts.reason-of-proposal]]</h3>
<blockquote class="app-quote" lang="de">{{#P}}<p class="kern-body">{{TEXT}}</p>{{/P}}</blockquote>
{{/REASON}}
