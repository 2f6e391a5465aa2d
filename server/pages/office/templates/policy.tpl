{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
{{>ERRORS}}
<p class="app-lead"><span lang="de">{{TITLE}}</span></p>
{{#PAST}}
<p><span class="kern-badge kern-badge--warning"><span class="kern-label">[[office.policy-past]]</span></span></p>
{{/PAST}}
<p>[[office.policy-lead]] <span lang="de">{{OFFICE}}</span>. {{STAND}}{{#SOURCE}} <a class="kern-link" href="{{HREF}}">{{LABEL}}</a>{{/SOURCE}}</p>
{{#NOW}}
{{#PROPOSE}}
<p class="app-actions app-no-print"><a class="kern-btn kern-btn--primary" href="/proposals/new?kind=policy"><span class="kern-label">[[office.policy-propose]]</span></a></p>
{{/PROPOSE}}
{{#OTHERS_PROPOSE}}
<p>[[office.policy-others]]</p>
{{/OTHERS_PROPOSE}}
{{#UNGUARDED}}
<p lang="de">{{TEXT}}</p>
{{/UNGUARDED}}
<section aria-labelledby="open">
<h2 class="kern-heading-medium" id="open">[[office.policy-open]]</h2>
{{#NONE_OPEN}}
<p class="app-empty">[[office.policy-open-none]]</p>
{{/NONE_OPEN}}
{{#OPEN}}
<ul class="app-list">
{{#PROPOSAL}}
<li><span class="app-list__title"><a class="kern-link" href="{{HREF}}">{{LABEL}}</a></span><span class="app-list__meta"><span lang="de">{{UNIT}}</span><span>{{STAGE}}</span><span>[[office.policy-opened]] {{OPENED}}</span></span></li>
{{/PROPOSAL}}
</ul>
{{/OPEN}}
</section>
{{/NOW}}
<h2 class="kern-heading-medium" id="rules">[[office.rules]]</h2>
<form class="app-filter app-no-print" method="get" action="/policy">
{{>DAY}}
<button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">[[office.show]]</span></button>
</form>
<nav class="app-toc" aria-labelledby="rules">
<ul>
{{#CONTENTS}}
<li><a href="#rule-{{ID}}" lang="de">{{LABEL}}</a></li>
{{/CONTENTS}}
<li><a href="#history">[[office.policy-history]]</a></li>
</ul>
</nav>
{{>RULES}}
<section aria-labelledby="history">
<h2 class="kern-heading-medium" id="history">[[office.policy-history]]</h2>
{{#UNCHANGED}}
<p>[[office.policy-unchanged]]</p>
{{/UNCHANGED}}
{{#CHOOSE}}
<form class="app-filter app-no-print" method="get" action="/policy/compare">
{{>FROM}}
{{>TO}}
<button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">[[office.compare-apply]]</span></button>
</form>
{{/CHOOSE}}
<ol class="app-timeline" reversed>
{{#REVISION}}
<li>
<time datetime="{{ISO}}">{{TIME}}</time>
<h3 class="kern-heading-small"><a class="kern-link" href="{{HREF}}">[[office.revision-word]] {{NUMBER}}</a>{{#FOUNDED}}: [[office.policy-founding]]{{/FOUNDED}}</h3>
{{#REASON}}<div class="app-quote" lang="de"><p>{{TEXT}}</p></div>{{/REASON}}
<dl class="app-facts">
{{#ACT}}
<div><dt>{{ROLE}}</dt><dd>{{WHO}}</dd></div>
{{/ACT}}
</dl>
<p class="app-list__meta">{{#PROPOSAL}}<a class="kern-link" href="{{HREF}}">{{LABEL}}</a>{{/PROPOSAL}}{{#COMPARE}}<a class="kern-link" href="{{HREF}}">[[office.compare-before]] {{BEFORE}}</a>{{/COMPARE}}{{#IN_JOURNAL}}<a class="kern-link" href="/journal/{{SEQ}}">[[office.event]] {{SEQ}}</a>{{/IN_JOURNAL}}</p>
</li>
{{/REVISION}}
</ol>
{{>PAGER}}
</section>
