{{%AUTOESCAPE context="HTML"}}
{{>ERRORS}}
{{#EXPIRED}}
<div class="kern-alert kern-alert--info"><div class="kern-alert__header"><span class="kern-icon kern-icon--info" aria-hidden="true"></span><p class="kern-title">[[account.expired]]</p></div></div>
{{/EXPIRED}}
<form class="app-form app-form--narrow kern-stack-md" method="post" action="/login">
{{>TOKENS}}
<input type="hidden" name="next" value="{{NEXT}}">
{{#CARRIED}}
<input type="hidden" name="{{NAME}}" value="{{VALUE:p}}">
{{/CARRIED}}
{{>LOGIN}}
{{>PASSWORD}}
<p class="app-actions"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">[[account.button]]</span></button></p>
</form>
{{#DEMO_HINT}}
<p class="kern-body">[[account.demo-hint]]</p>
{{/DEMO_HINT}}
<p class="kern-body">[[account.help]]</p>
