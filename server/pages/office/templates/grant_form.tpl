{{%AUTOESCAPE context="HTML"}}
<p class="app-lead">[[office.form-lead]]</p>
{{>ERRORS}}
<form class="app-form kern-stack-md" method="post" action="/grants/new" data-guard>
{{>TOKENS}}
{{#KNOWN_PERSON}}
<h2 class="kern-heading-medium">[[office.step-person]]</h2>
<p><a href="/actors/{{ID}}">{{NAME}}</a></p>
<input type="hidden" name="actor" value="{{ID}}">
{{/KNOWN_PERSON}}
{{#NEW_PERSON}}
<h2 class="kern-heading-medium">[[office.step-person]]</h2>
{{>NAME}}
{{>OFFICE}}
{{>LOGIN}}
{{>PASSWORD}}
{{/NEW_PERSON}}
<h2 class="kern-heading-medium">[[office.step-functions]]</h2>
{{>FUNCTIONS}}
{{>UNIT}}
<h2 class="kern-heading-medium">[[office.step-time]]</h2>
{{>FROM}}
{{>UNTIL}}
<div class="app-actions"><button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">[[office.request]]</span></button> <a href="/grants">[[office.cancel]]</a></div>
</form>
