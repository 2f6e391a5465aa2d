{{%AUTOESCAPE context="HTML"}}
{{>ERRORS}}
<p class="app-lead">[[editor.xml-lead]]</p>
{{#STALE}}
<div class="kern-alert kern-alert--warning" id="stale" tabindex="-1" autofocus>
<div class="kern-alert__header"><span class="kern-icon kern-icon--warning" aria-hidden="true"></span><h2 class="kern-title">[[editor.stale-title]]</h2></div>
<div class="kern-alert__body"><p class="kern-body">[[editor.stale-xml]]</p></div>
</div>
<div class="kern-form-input">
<label class="kern-label" for="present">[[editor.present]]</label>
<textarea class="kern-form-input__input app-code" id="present" rows="{{ROWS}}" readonly spellcheck="false" lang="de">
{{XML:p}}</textarea>
</div>
{{/STALE}}
{{#FORM}}
<form class="app-form" method="post" action="{{PATH}}/xml" data-guard>
{{>TOKENS}}
<input type="hidden" name="etag" value="{{ETAG}}">
<div class="kern-form-input{{#WRONG}} kern-form-input--error{{/WRONG}}">
<label class="kern-label" for="xml">[[editor.xml]]</label>
<div class="kern-hint" id="xml-hint">[[editor.xml-hint]]</div>
<textarea class="kern-form-input__input app-code" id="xml" name="xml" rows="{{ROWS}}" spellcheck="false" lang="de" aria-describedby="xml-hint"{{#WRONG}} aria-invalid="true"{{/WRONG}}>
{{XML:p}}</textarea>
</div>
<div class="app-actions">
<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">[[editor.save]]</span></button>
<a class="kern-btn kern-btn--secondary" href="{{PATH}}"><span class="kern-label">[[editor.back-to-form]]</span></a>
{{#DONE}}<p role="status">{{TEXT}}</p>{{/DONE}}
</div>
</form>
{{/FORM}}
{{#READABLE}}
<p class="app-actions"><a class="kern-btn kern-btn--secondary" href="{{PATH}}"><span class="kern-label">[[editor.back-to-text]]</span></a></p>
<div class="app-scroll" tabindex="0" role="region" aria-label="[[editor.xml]]"><pre class="app-code" lang="de">{{XML:p}}</pre></div>
{{/READABLE}}
