{{%AUTOESCAPE context="HTML"}}
<section aria-labelledby="record">
<h2 class="kern-heading-medium" id="record">[[desk.record]]</h2>
<dl class="app-facts">
<div><dt>[[desk.record-id]]</dt><dd><code>{{RECORD_ID}}</code></dd></div>
<div><dt>[[desk.record-stand]]</dt><dd>{{STAND}}</dd></div>
</dl>
<ul class="app-cards">
<li><a href="/journal">[[desk.record-journal]]</a><span class="app-small app-muted">[[desk.record-journal-text]]</span></li>
<li><a href="/verification">[[desk.record-verification]]</a><span class="app-small app-muted">[[desk.record-verification-text]]</span></li>
<li><a href="/checkpoints">[[desk.record-checkpoints]]</a><span class="app-small app-muted">[[desk.record-checkpoints-text]]</span></li>
<li><a href="/exceptions">[[desk.record-exceptions]]</a><span class="app-small app-muted">[[desk.record-exceptions-text]]</span></li>
</ul>
</section>
