{{%AUTOESCAPE context="HTML"}}
<p class="app-lead">{{GREETING}}</p>
{{#OPEN_ALLOWED}}
<div class="app-actions"><a class="kern-btn kern-btn--primary" href="/proposals/new"><span class="kern-label">[[desk.open-proposal]]</span></a></div>
{{/OPEN_ALLOWED}}
{{CLOCK_HTML:none}}
{{WAITING_HTML:none}}
{{GRANTS_HTML:none}}
{{AWAITING_HTML:none}}
{{DRAFTS_HTML:none}}
{{SHARED_HTML:none}}
{{PIPELINE_HTML:none}}
{{RECORD_HTML:none}}
{{CHANGED_HTML:none}}
