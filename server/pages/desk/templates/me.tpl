{{%AUTOESCAPE context="HTML"}}
{{>ERRORS}}
{{#SECRET}}
<div class="kern-alert kern-alert--success" role="status" tabindex="-1" autofocus>
<div class="kern-alert__header"><span class="kern-icon kern-icon--success" aria-hidden="true"></span><h2 class="kern-title">[[desk.token-made]]</h2></div>
<div class="kern-alert__body"><p>[[desk.token-made-text]]</p><p><code id="new-token">{{TEXT}}</code></p><p><button class="kern-btn kern-btn--secondary" type="button" data-copy-from="new-token" hidden><span class="kern-label">[[desk.copy]]</span></button></p></div>
</div>
{{/SECRET}}
<dl class="app-facts">
<div><dt>[[desk.name]]</dt><dd>{{NAME}}</dd></div>
<div><dt>[[desk.pseudonym]]</dt><dd><code>{{PSEUDONYM}}</code><br><span class="app-muted app-small">[[desk.pseudonym-hint]]</span></dd></div>
</dl>
<p><a href="/me/acts">[[desk.acts-link]]</a></p>
<section aria-labelledby="functions">
<h2 class="kern-heading-medium" id="functions">[[desk.functions]]</h2>
{{#NO_FUNCTIONS}}
<div class="app-empty"><p>[[desk.functions-empty]]</p></div>
{{/NO_FUNCTIONS}}
{{#FUNCTIONS}}
<table class="app-stack">
<caption class="visually-hidden">[[desk.functions]]</caption>
<thead><tr><th scope="col">[[desk.function]]</th><th scope="col">[[desk.unit]]</th><th scope="col">[[desk.valid]]</th><th scope="col">[[desk.state]]</th></tr></thead>
<tbody>
{{#FUNCTION}}
<tr><th scope="row">{{NAME}}</th><td data-label="[[desk.unit]]"><a href="/units/{{UNIT_ID}}" lang="de"><abbr title="{{UNIT_NAME}}">{{UNIT}}</abbr></a></td><td data-label="[[desk.valid]]">{{VALID}}</td><td data-label="[[desk.state]]">{{STATE}}</td></tr>
{{/FUNCTION}}
</tbody>
</table>
{{/FUNCTIONS}}
<p class="app-muted app-small">[[desk.functions-hint]]</p>
</section>
<section aria-labelledby="sessions">
<h2 class="kern-heading-medium" id="sessions">[[desk.sessions]]</h2>
<p>[[desk.sessions-text]]</p>
<form method="post" action="/me/sessions/end">
{{>TOKENS}}
<div class="app-actions"><button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">[[desk.sessions-end]]</span></button></div>
</form>
</section>
<section aria-labelledby="tokens">
<h2 class="kern-heading-medium" id="tokens">[[desk.tokens]]</h2>
<p>[[desk.tokens-text]]</p>
{{#NO_TOKENS}}
<div class="app-empty"><p>[[desk.tokens-empty]]</p></div>
{{/NO_TOKENS}}
{{#API_TOKENS}}
<table class="app-stack">
<caption class="visually-hidden">[[desk.tokens]]</caption>
<thead><tr><th scope="col">[[desk.token-name]]</th><th scope="col">[[desk.token-scope]]</th><th scope="col">[[desk.token-created]]</th><th scope="col">[[desk.token-used]]</th><th scope="col">[[desk.state]]</th></tr></thead>
<tbody>
{{#API_TOKEN}}
<tr><th scope="row">{{NAME}}</th><td data-label="[[desk.token-scope]]">{{SCOPE}}</td><td data-label="[[desk.token-created]]">{{CREATED}}</td><td data-label="[[desk.token-used]]">{{USED}}</td><td data-label="[[desk.state]]">{{#REVOKED}}{{TEXT}}{{/REVOKED}}{{#ACTIVE}}<form method="post" action="/me/tokens/{{TOKEN_ID}}/revoke">{{>TOKENS}}<button class="app-link-button" type="submit">[[desk.token-revoke]]<span class="visually-hidden"> {{NAME}}</span></button></form>{{/ACTIVE}}</td></tr>
{{/API_TOKEN}}
</tbody>
</table>
{{/API_TOKENS}}
<h3 class="kern-heading-small">[[desk.token-new]]</h3>
<form class="app-form kern-stack-md" method="post" action="/me/tokens">
{{>TOKENS}}
{{>TOKEN_NAME}}
{{>TOKEN_SCOPE}}
<div class="app-actions"><button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">[[desk.token-create]]</span></button></div>
</form>
</section>
