{{%AUTOESCAPE context="HTML"}}
<section aria-labelledby="changes">
<h2 id="changes">{{HEADING}}</h2>
<p class="app-actions app-no-print"><a class="kern-link" href="{{TOGGLE}}">{{TOGGLE_LABEL}}</a></p>
{{#DOCUMENT}}
{{#HEADING_OF}}
<h3 lang="de">{{TEXT}}</h3>
{{/HEADING_OF}}
<div lang="de">
{{SYNOPSIS_HTML:none}}
</div>
{{/DOCUMENT}}
</section>
