{{%AUTOESCAPE context="HTML"}}
<p class="kern-body">[[account.again]]</p>
<form class="app-form" method="post" action="{{ACTION}}">
{{>TOKENS}}
{{#CARRIED}}
<input type="hidden" name="{{NAME}}" value="{{VALUE:p}}">
{{/CARRIED}}
<p class="app-actions"><button class="kern-btn kern-btn--primary" type="submit" autofocus><span class="kern-label">[[account.again-button]]</span></button></p>
</form>
