{{%AUTOESCAPE context="HTML"}}
<section aria-labelledby="{{ID}}"><h2 class="kern-heading-medium" id="{{ID}}" lang="de">{{TITLE}}</h2>
{{#TITLE_STATUS}}
<p class="app-muted" lang="de">{{TEXT}}</p>
{{/TITLE_STATUS}}
<div class="app-quote" lang="de">
{{#PARAGRAPH}}
<p id="{{ID}}">{{TEXT}}</p>
{{/PARAGRAPH}}
</div>
{{#GOALS}}
<h3 class="kern-heading-small">[[reading.goals]]</h3>
<ul lang="de">
{{#GOAL}}
<li id="{{ID}}">{{TEXT}}</li>
{{/GOAL}}
</ul>
{{/GOALS}}
{{#NO_MEASURES}}
<p class="app-muted">[[reading.no-measures]]</p>
{{/NO_MEASURES}}
{{#ELSEWHERE}}
<p><a class="kern-link" href="{{HREF}}">{{LABEL}}</a></p>
{{/ELSEWHERE}}
{{#MEASURE}}
<article aria-labelledby="{{ID}}">
<h3 class="kern-heading-small" id="{{ID}}" lang="de">{{#NUMBER}}{{TEXT}} {{/NUMBER}}<a class="kern-link" href="{{HREF}}">{{TITLE}}</a></h3>
<p class="app-list__meta">{{#BADGE}}<span class="kern-badge kern-badge--{{KIND}}"><span class="kern-label">{{LABEL}}</span></span>{{/BADGE}} <span>[[reading.lead]]: <span lang="de">{{LEAD}}</span></span>{{#PARTICIPATING}} <span>[[reading.participating]]: <span lang="de">{{TEXT}}</span></span>{{/PARTICIPATING}}{{#PERIOD}} <span>[[reading.period]]: <span lang="de">{{TEXT}}</span></span>{{/PERIOD}}</p>
{{#DISCONTINUED}}
<p><strong>[[reading.discontinued]]:</strong> <span lang="de">{{TEXT}}</span></p>
{{/DISCONTINUED}}
<div class="app-quote" lang="de">
{{#WORDS}}
<p>{{TEXT}}</p>
{{/WORDS}}
</div>
</article>
{{/MEASURE}}
</section>
