{{%AUTOESCAPE context="HTML"}}
<section aria-labelledby="requirements">
<h2 id="requirements">{{HEADING}}</h2>
{{#INTRO}}
<p>{{TEXT}}</p>
{{/INTRO}}
{{#OPEN}}
<ul class="app-list">
{{#ITEM}}
<li>
<p class="app-list__title"><span lang="de">{{LABEL}}</span> <span class="kern-badge kern-badge--{{TONE}}"><span class="kern-label kern-label--small">{{OUTCOME}}</span></span></p>
{{#DUE}}
<p><span class="{{CLASS}}">{{TEXT}}</span></p>
{{/DUE}}
{{#LINE}}
<p class="app-small">{{TEXT}}</p>
{{/LINE}}
{{#PLACES}}
<p class="app-small">{{TEXT}}</p>
<ul class="app-small" lang="de">
{{#PLACE}}
<li>{{#LINK}}<a class="kern-link" href="{{HREF}}">{{TEXT}}</a>{{/LINK}}{{#PLAIN}}{{TEXT}}{{/PLAIN}}</li>
{{/PLACE}}
</ul>
{{/PLACES}}
</li>
{{/ITEM}}
</ul>
{{/OPEN}}
{{#MET}}
<details class="kern-accordion">
<summary class="kern-accordion__header"><span class="kern-title">{{HEADING}}</span></summary>
<div class="kern-accordion__body">
<ul class="app-list">
{{#ITEM}}
<li>
<p class="app-list__title"><span lang="de">{{LABEL}}</span> <span class="kern-badge kern-badge--success"><span class="kern-label kern-label--small">{{OUTCOME}}</span></span></p>
{{#LINE}}
<p class="app-small">{{TEXT}}</p>
{{/LINE}}
</li>
{{/ITEM}}
</ul>
</div>
</details>
{{/MET}}
</section>
