{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
<p>[[audit.checkpoints-hint]]</p>
<section aria-labelledby="now"><h2 class="kern-heading-medium" id="now">[[audit.checkpoint-now]]</h2>
<dl class="app-facts">
<div><dt>[[audit.event]]</dt><dd>{{SEQ}}, {{TIME}}</dd></div>
<div><dt>[[audit.record-id]]</dt><dd><code>{{RECORD}}</code></dd></div>
<div><dt>[[audit.event-chain]]</dt><dd><code>{{CHAIN}}</code></dd></div>
</dl>
<p><a class="kern-btn kern-btn--secondary" href="/checkpoints/now"><span class="kern-label">[[audit.checkpoint-download-now]]</span></a></p></section>
<section><h2 class="kern-heading-medium" id="daily">[[audit.checkpoints-daily]]</h2>
{{#NONE}}
<p class="app-empty">[[audit.checkpoints-none]]</p>
{{/NONE}}
{{#TABLE}}
<div class="app-scroll" tabindex="0" role="region" aria-labelledby="daily">
<table class="kern-table app-stack"><caption class="visually-hidden">[[audit.checkpoints-daily]]</caption>
<thead><tr><th scope="col">[[audit.day]]</th><th scope="col">[[audit.checkpoint-event]]</th><th scope="col">[[audit.countersignatures]]</th></tr></thead>
<tbody>
{{#CHECKPOINT}}
<tr><th scope="row"><a class="kern-link" href="/checkpoints/{{SEQ}}">[[audit.checkpoint-of]] {{DAY}}</a></th><td data-label="[[audit.checkpoint-event]]">{{SEQ}}</td><td data-label="[[audit.countersignatures]]">{{COUNT}}</td></tr>
{{/CHECKPOINT}}
</tbody></table></div>
{{/TABLE}}
</section>
