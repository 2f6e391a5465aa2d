{{%AUTOESCAPE context="HTML"}}
<div class="kern-alert kern-alert--info">
<div class="kern-alert__header"><span class="kern-icon kern-icon--info" aria-hidden="true"></span><p class="kern-title">{{#CLOSED}}[[editor.closed]]{{/CLOSED}}{{#READ_ONLY}}[[editor.read-only]]{{/READ_ONLY}}</p></div>
</div>
<p class="app-actions"><a class="kern-btn kern-btn--secondary" href="{{CASE}}"><span class="kern-label">{{CASE_LABEL}}</span></a> <a class="kern-btn kern-btn--tertiary" href="{{PATH}}/preview"><span class="kern-label">[[editor.to-preview]]</span></a></p>
{{#EMPTY}}
<p class="app-empty">[[editor.empty]]</p>
{{/EMPTY}}
<dl class="app-facts" lang="de">
{{#ROW}}
<div><dt>{{LABEL}}{{#STATE}} <span class="app-small">({{TEXT}})</span>{{/STATE}}</dt><dd>{{TEXT}}</dd></div>
{{/ROW}}
</dl>
