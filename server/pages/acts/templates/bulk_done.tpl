{{%AUTOESCAPE context="HTML"}}
{{#DONE}}
<div class="kern-alert kern-alert--success" role="status">
<div class="kern-alert__header"><span class="kern-icon kern-icon--success" aria-hidden="true"></span><h2 class="kern-title">{{HEADING}}</h2></div>
<div class="kern-alert__body">
<ul>
{{#ITEM}}
<li><a class="kern-link" href="{{HREF}}">{{LABEL}}</a>: {{WHAT}}{{#UNIT}} ({{TEXT}}){{/UNIT}}</li>
{{/ITEM}}
</ul>
</div>
</div>
{{/DONE}}
{{#IMPOSSIBLE}}
<div class="kern-alert kern-alert--warning">
<div class="kern-alert__header"><span class="kern-icon kern-icon--warning" aria-hidden="true"></span><h2 class="kern-title">[[acts.bulk-refused]]</h2></div>
<div class="kern-alert__body">
<ul>
{{#ITEM}}
<li>{{#LINK}}<a class="kern-link" href="{{HREF}}">{{LABEL}}</a>{{/LINK}}{{#PLAIN}}{{LABEL}}{{/PLAIN}}: <span lang="de">{{REASON}}</span></li>
{{/ITEM}}
</ul>
</div>
</div>
{{/IMPOSSIBLE}}
<p class="app-actions"><a class="kern-btn kern-btn--primary" href="/review"><span class="kern-label">[[acts.queue-all]]</span></a> <a class="kern-btn kern-btn--secondary" href="/"><span class="kern-label">[[frame.nav-desk]]</span></a></p>
