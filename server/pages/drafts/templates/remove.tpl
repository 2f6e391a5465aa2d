{{%AUTOESCAPE context="HTML"}}
<p>[[drafts.remove-question]] <strong lang="de">{{LABEL}}</strong></p>
{{#CHANGED}}
<div class="kern-alert kern-alert--warning"><div class="kern-alert__header"><span class="kern-icon kern-icon--warning" aria-hidden="true"></span><p class="kern-title">[[drafts.remove-changed]]</p></div></div>
{{/CHANGED}}
<form method="post" action="{{ACTION}}">
{{>TOKENS}}
<input type="hidden" name="remove" value="{{NAME}}">
<p class="app-actions"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">[[drafts.remove-title]]</span></button> <a class="kern-btn kern-btn--tertiary" href="{{BACK}}"><span class="kern-label">[[drafts.cancel]]</span></a></p>
</form>
