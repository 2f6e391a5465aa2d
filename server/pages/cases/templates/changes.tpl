{{%AUTOESCAPE context="HTML"}}
<section aria-labelledby="changes">
<h2 id="changes">{{HEADING}}</h2>
<p class="app-actions app-no-print"><a class="kern-link" href="{{TOGGLE}}">{{TOGGLE_LABEL}}</a></p>
{{#DOCUMENT}}
<h3 lang="de">{{LABEL}}</h3>
<div lang="de">
{{SYNOPSIS_HTML:none}}
</div>
{{/DOCUMENT}}
</section>
