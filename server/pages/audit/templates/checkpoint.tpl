{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
{{>ERRORS}}
<section><h2 class="kern-heading-medium" id="note">[[audit.checkpoint-note]]</h2>
<pre tabindex="0" role="region" aria-labelledby="note"><code>{{TEXT}}</code></pre>
<p class="app-actions"><a class="kern-btn kern-btn--secondary" href="{{PATH}}/note"><span class="kern-label">[[audit.checkpoint-download-note]]</span></a>
<a class="kern-btn kern-btn--tertiary" href="{{PATH}}/signed"><span class="kern-label">[[audit.checkpoint-download-signed]]</span></a></p></section>
<section aria-labelledby="signatures"><h2 class="kern-heading-medium" id="signatures">[[audit.signatures]]</h2>
<ul class="app-list">
{{#SIGNATURE}}
<li>{{#SERVER}}[[audit.signature-server]]{{/SERVER}}{{#OFFICE}}[[audit.signature-office]]{{/OFFICE}} <code>{{FINGERPRINT}}</code></li>
{{/SIGNATURE}}
</ul>
{{#NONE}}
<p>[[audit.signatures-none]]</p>
{{/NONE}}
</section>
{{#FORM}}
<section><h2 class="kern-heading-medium" id="countersign">[[audit.countersign]]</h2>
<p>[[audit.countersign-why]]</p>
<ol>
<li>[[audit.countersign-first]] <a class="kern-link" href="{{PATH}}/note">{{FILE}}</a></li>
<li>[[audit.countersign-second]]<pre tabindex="0" role="region" aria-labelledby="countersign"><code>ssh-keygen -Y sign -f ~/.ssh/id_ed25519 -n {{NAMESPACE}} {{FILE}}</code></pre></li>
<li>[[audit.countersign-third]] <code>{{FILE}}.sig</code></li>
</ol>
<form method="post" action="{{PATH}}">
{{>TOKENS}}
<div class="kern-form-input" data-script-only hidden>
<label class="kern-label" for="signature-file">[[audit.countersign-file]]</label>
<input class="kern-form-input__input" id="signature-file" type="file" accept=".sig" data-file-for="signature">
</div>
{{>SIGNATURE_FIELD}}
<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">[[audit.countersign-button]]</span></button>
</form></section>
{{/FORM}}
