{{%AUTOESCAPE context="HTML"}}
<section aria-labelledby="clock">
<h2 class="kern-heading-medium" id="clock">[[desk.clock]]</h2>
<p>{{TEXT}}</p>
<form method="post" action="/clock">
{{>TOKENS}}
<div class="app-actions"><button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">[[desk.clock-confirm]]</span></button></div>
</form>
</section>
