{{%AUTOESCAPE context="HTML"}}
{{#COURSE}}
<section aria-labelledby="course">
<h2 id="course">[[cases.course]]</h2>
<details class="kern-accordion">
<summary class="kern-accordion__header"><span class="kern-title">{{HEADING}}</span></summary>
<div class="kern-accordion__body">
{{#EARLIER}}
<p class="app-muted">{{TEXT}}</p>
{{/EARLIER}}
{{#IN_JOURNAL}}
<p class="app-no-print"><a class="kern-link" href="{{HREF}}">[[cases.course-journal]]</a></p>
{{/IN_JOURNAL}}
<ol class="app-timeline">
{{#EVENT}}
<li><time datetime="{{MACHINE}}">{{TIME}}</time><span><strong>{{LABEL}}</strong>{{#DETAIL}}: {{TEXT}}{{/DETAIL}}</span><span class="app-small">{{WHO}}{{#JOURNAL}}, <a class="kern-link" href="{{HREF}}">{{TEXT}}</a>{{/JOURNAL}}</span></li>
{{/EVENT}}
</ol>
</div>
</details>
</section>
{{/COURSE}}
