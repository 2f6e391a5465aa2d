{{%AUTOESCAPE context="HTML"}}
<p class="synopsis-counts">{{COUNTS}}</p>
{{#ENTRY}}
<section class="synopsis-entry">
<h2>{{HEADING}} <span class="synopsis-state">{{STATE_LABEL}}</span></h2>
{{>SYNOPSIS}}
</section>
{{/ENTRY}}
{{#SAME}}
<details class="synopsis-folded">
<summary>Unverändert: {{COUNT}}</summary>
<ul>
{{#ITEM}}
<li>{{HEADING}}</li>
{{/ITEM}}
</ul>
</details>
{{/SAME}}
