{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
<div class="app-columns">
<div>
{{>TEXT}}
</div>
<aside aria-label="[[measure.about]]">
{{#ACTIONS}}
<section aria-labelledby="propose"><h2 class="kern-heading-small" id="propose">[[measure.propose]]</h2>
<div class="app-actions app-no-print">
{{#ACTION}}
<a class="kern-btn kern-btn--{{STYLE}}" href="{{HREF}}"><span class="kern-label">{{LABEL}}</span></a>
{{/ACTION}}
</div></section>
{{/ACTIONS}}
<section aria-labelledby="open"><h2 class="kern-heading-small" id="open">[[measure.open]]</h2>
{{#OPEN}}
{{#NONE}}
<p class="app-empty">[[measure.open-none]]</p>
{{/NONE}}
{{#LIST}}
<ul class="app-list">
{{#PROPOSAL}}
<li><a class="kern-link" href="{{HREF}}">{{LABEL}}</a><span class="app-list__meta"><span>{{KIND}}</span><span>{{UNIT}}</span><span>{{STAGE}}</span></span></li>
{{/PROPOSAL}}
</ul>
{{/LIST}}
{{/OPEN}}
</section>
<section aria-labelledby="this-text"><h2 class="kern-heading-small" id="this-text">[[measure.this-text]]</h2>
<dl class="app-facts">
<div><dt>[[measure.revision]]</dt><dd><a class="kern-link" href="{{REVISION_HREF}}">[[measure.revision]] {{REVISION}}</a></dd></div>
<div><dt>[[measure.since]]</dt><dd>{{DAY}}</dd></div>
{{#SOURCE}}
<div><dt>[[measure.by-proposal]]</dt><dd><a class="kern-link" href="{{HREF}}">{{LABEL}}</a></dd></div>
{{/SOURCE}}
</dl></section>
<section class="app-no-print" aria-labelledby="report"><h2 class="kern-heading-small" id="report">[[measure.report]]</h2>
<p class="app-small">[[measure.report-hint]]</p>
<ul class="app-list">
<li><a class="kern-link" href="{{REPORT}}.pdf{{MOMENT}}">[[measure.report-pdf]]</a></li>
<li><a class="kern-link" href="{{REPORT}}.html{{MOMENT}}">[[measure.report-html]]</a></li>
<li><a class="kern-link" href="{{REPORT}}.json{{MOMENT}}">[[measure.report-json]]</a></li>
</ul></section>
</aside>
</div>
