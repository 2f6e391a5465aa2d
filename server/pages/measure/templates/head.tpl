{{%AUTOESCAPE context="HTML"}}
{{#PAST}}
<div class="kern-alert kern-alert--info"><div class="kern-alert__header"><span class="kern-icon kern-icon--info" aria-hidden="true"></span><span class="kern-title">{{TEXT}}</span></div><div class="kern-alert__body"><p class="kern-body"><a class="kern-link" href="{{HREF}}">[[measure.past-back]]</a></p></div></div>
{{/PAST}}
<hgroup>
<p class="app-muted">[[measure.name]] {{ID}}{{#NUMBER}} · [[measure.number]] {{TEXT}}{{/NUMBER}}</p>
<h1 class="kern-heading-large" lang="de">{{TITLE}}</h1>
</hgroup>
<div class="app-actions">
{{#BADGE}}
<span class="kern-badge kern-badge--{{KIND}}"><span class="kern-label" lang="{{LANG}}">{{LABEL}}</span></span>
{{/BADGE}}
</div>
<p class="app-lead" lang="de">{{VALIDITY}}</p>
{{>TABS}}
