{{%AUTOESCAPE context="HTML"}}
<section aria-labelledby="votes">
<h2 id="votes">[[cases.votes]]</h2>
{{#EMPTY}}
<p class="app-muted">[[cases.votes-none]]</p>
{{/EMPTY}}
{{#LIST}}
<ul class="app-list">
{{#VOTE}}
{{VOTE_HTML:none}}
{{/VOTE}}
</ul>
{{/LIST}}
{{#PAST}}
<details class="kern-accordion">
<summary class="kern-accordion__header"><span class="kern-title">{{HEADING}}</span></summary>
<div class="kern-accordion__body">
<ul class="app-list">
{{#VOTE}}
{{VOTE_HTML:none}}
{{/VOTE}}
</ul>
</div>
</details>
{{/PAST}}
</section>
