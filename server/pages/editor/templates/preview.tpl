{{%AUTOESCAPE context="HTML"}}
{{#CONFLICT}}
<div class="kern-alert kern-alert--warning">
<div class="kern-alert__header"><span class="kern-icon kern-icon--warning" aria-hidden="true"></span><p class="kern-title">[[editor.preview-conflict]]</p></div>
</div>
{{/CONFLICT}}
<p class="app-lead">[[editor.preview-lead]]</p>
<p class="app-actions app-no-print">
{{#WRITABLE}}
<a class="kern-btn kern-btn--primary" href="{{PATH}}"><span class="kern-label">[[editor.back-to-form]]</span></a>
{{/WRITABLE}}
{{#READABLE}}
<a class="kern-btn kern-btn--secondary" href="{{PATH}}"><span class="kern-label">[[editor.back-to-text]]</span></a>
{{/READABLE}}
<a class="kern-btn kern-btn--secondary" href="{{OVERVIEW}}"><span class="kern-label">[[editor.to-overview]]</span></a>
</p>
<div lang="de">
{{SYNOPSIS_HTML:none}}
</div>
