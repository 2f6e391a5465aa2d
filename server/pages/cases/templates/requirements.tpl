{{%AUTOESCAPE context="HTML"}}
<section aria-labelledby="requirements">
<h2 id="requirements">{{HEADING}}</h2>
{{#INTRO}}
<p>{{TEXT}}</p>
{{/INTRO}}
{{#OPEN}}
<ul class="app-list">
{{#ITEM}}
{{ITEM_HTML:none}}
{{/ITEM}}
</ul>
{{/OPEN}}
{{#MET}}
<details class="kern-accordion">
<summary class="kern-accordion__header"><span class="kern-title">{{HEADING}}</span></summary>
<div class="kern-accordion__body">
<ul class="app-list">
{{#ITEM}}
{{ITEM_HTML:none}}
{{/ITEM}}
</ul>
</div>
</details>
{{/MET}}
</section>
