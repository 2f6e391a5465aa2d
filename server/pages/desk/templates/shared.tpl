{{%AUTOESCAPE context="HTML"}}
<section aria-labelledby="shared">
<h2 class="kern-heading-medium" id="shared">{{HEADING}}</h2>
<p class="app-muted">[[desk.shared-what]]{{#MORE}} {{TEXT}} <a href="/proposals?stage=draft">[[desk.all-cases]]</a>{{/MORE}}</p>
<ul class="app-list">
{{#ROW}}
<li>{{>CASE}}<span class="app-muted app-small">{{SINCE}}</span></li>
{{/ROW}}
</ul>
</section>
