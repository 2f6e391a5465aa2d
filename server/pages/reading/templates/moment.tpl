{{%AUTOESCAPE context="HTML"}}
{{#PAST}}
<div class="kern-alert kern-alert--info"><div class="kern-alert__header"><span class="kern-icon kern-icon--info" aria-hidden="true"></span><span class="kern-title">{{TEXT}}</span></div><div class="kern-alert__body"><p class="kern-body"><a class="kern-link" href="{{HREF}}">[[reading.back-to-now]]</a></p></div></div>
{{/PAST}}
{{>TABS}}
<details class="app-no-print">
<summary>[[reading.other-day]]</summary>
<form class="app-filter" method="get" action="{{ACTION}}">
{{#HELD}}
<input type="hidden" name="{{NAME}}" value="{{VALUE}}">
{{/HELD}}
{{>AS_OF}}
{{>IN_FORCE_ON}}
<div class="app-actions"><button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">[[reading.show]]</span></button></div>
</form>
</details>
