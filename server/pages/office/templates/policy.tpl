{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
{{>ERRORS}}
<p class="app-lead"><span lang="de">{{TITLE}}</span></p>
<p>[[office.policy-lead]] <span lang="de">{{OFFICE}}</span>. {{STAND}}</p>
<form class="app-filter" method="get" action="/policy">
{{>DAY}}
<button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">[[office.show]]</span></button>
</form>
<nav class="app-toc" aria-label="[[office.rules]]">
<ul>
{{#RULE}}
<li><a href="#{{ID}}" lang="de">{{LABEL}}</a></li>
{{/RULE}}
</ul>
</nav>
{{#RULE}}
<section aria-labelledby="{{ID}}">
<h2 class="kern-heading-medium" id="{{ID}}" lang="de">{{LABEL}}</h2>
<dl class="app-facts">
<div><dt>[[office.when]]</dt><dd>{{WHEN}}</dd></div>
<div><dt>[[office.who]]</dt><dd>{{WHO}}</dd></div>
<div><dt>[[office.how-many]]</dt><dd>{{COUNT}}</dd></div>
<div><dt>[[office.excluded]]</dt><dd>{{#NOBODY_EXCLUDED}}[[office.nobody-excluded]]{{/NOBODY_EXCLUDED}}{{#EXCLUDED}}<p>{{TEXT}}</p>{{/EXCLUDED}}</dd></div>
<div><dt>[[office.deadline-label]]</dt><dd>{{DEADLINE}}</dd></div>
<div><dt>[[office.late]]</dt><dd>{{#LATE}}<p>{{TEXT}}</p>{{/LATE}}</dd></div>
{{#DISSENT}}
<div><dt>[[office.dissent]]</dt><dd>{{TEXT}}</dd></div>
{{/DISSENT}}
</dl>
</section>
{{/RULE}}
{{#REMARKS}}
<section aria-labelledby="remarks">
<h2 class="kern-heading-medium" id="remarks">[[office.remarks]]</h2>
<div class="app-quote" lang="de">
{{#REMARK}}
<p>{{TEXT}}</p>
{{/REMARK}}
</div>
</section>
{{/REMARKS}}
<section aria-labelledby="history">
<h2 class="kern-heading-medium" id="history">[[office.policy-history]]</h2>
<ol class="app-timeline">
{{#EVENT}}
<li><time datetime="{{ISO}}">{{TIME}}</time><span>{{WHAT}}, {{BY}}</span>{{#IN_JOURNAL}}<a href="/journal/{{SEQ}}">[[office.event]] {{SEQ}}</a>{{/IN_JOURNAL}}</li>
{{/EVENT}}
</ol>
<p>[[office.policy-change]]</p>
</section>
