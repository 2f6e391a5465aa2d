{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
{{#CONTENT}}
<p class="app-lead" lang="de">{{SENTENCE}}</p>
{{/CONTENT}}
{{#HIDDEN}}
<p class="app-empty">[[audit.event-hidden]]</p>
{{/HIDDEN}}
<section aria-labelledby="what"><h2 class="kern-heading-medium" id="what">[[audit.event-what]]</h2>
<dl class="app-facts">
<div><dt>[[audit.kind]]</dt><dd>{{KIND}}</dd></div>
<div><dt>[[audit.time]]</dt><dd><time datetime="{{MACHINE}}">{{MOMENT}}</time></dd></div>
<div><dt>[[audit.who]]</dt><dd>{{WHO}} · <code>{{ACTOR}}</code></dd></div>
{{#CASE}}<div><dt>[[audit.case]]</dt><dd><a class="kern-link" href="/proposals/{{ID}}">{{ID}}</a>, [[audit.event-number]] {{NUMBER}}</dd></div>{{/CASE}}
{{#HIDDEN_CASE}}<div><dt>[[audit.case]]</dt><dd>{{ID}}, [[audit.event-number]] {{NUMBER}}</dd></div>{{/HIDDEN_CASE}}
</dl></section>
<section aria-labelledby="proof"><h2 class="kern-heading-medium" id="proof">[[audit.event-proof]]</h2>
<p>{{#SOUND}}<span class="kern-badge kern-badge--success"><span class="kern-label">[[audit.sound]]</span></span> [[audit.event-sound]]{{/SOUND}}{{#UNSOUND}}<span class="kern-badge kern-badge--danger"><span class="kern-label">[[audit.unsound]]</span></span> [[audit.event-unsound]]{{/UNSOUND}}</p>
<dl class="app-facts">
{{#COMMIT}}
<div><dt>{{BRANCH}}</dt><dd><code>{{OID}}</code><br>{{#SIGNED}}[[audit.signature-sound]] <code>{{KEY}}</code>{{/SIGNED}}{{#UNSIGNED}}<strong>[[audit.signature-unsound]]</strong> <code>{{KEY}}</code>{{/UNSIGNED}}</dd></div>
{{/COMMIT}}
<div><dt>[[audit.event-file]]</dt><dd><code>{{PATH}}</code></dd></div>
<div><dt>[[audit.event-digest]]</dt><dd><code>{{CONTENT_DIGEST}}</code></dd></div>
<div><dt>[[audit.event-chain]]</dt><dd><code>{{CHAIN}}</code></dd></div>
<div><dt>[[audit.event-previous]]</dt><dd><code>{{PREVIOUS}}</code></dd></div>
</dl></section>
{{#PATHS}}
<section><h2 class="kern-heading-medium" id="files">[[audit.event-files]]</h2>
<div class="app-scroll" tabindex="0" role="region" aria-labelledby="files">
<table class="kern-table app-stack"><caption class="visually-hidden">[[audit.event-files]]</caption>
<thead><tr><th scope="col">[[audit.path]]</th><th scope="col">[[audit.branch]]</th><th scope="col">[[audit.change]]</th><th scope="col">[[audit.digest]]</th></tr></thead>
<tbody>
{{#PATH}}
<tr><th scope="row"><code>{{NAME}}</code></th><td data-label="[[audit.branch]]">{{BRANCH}}</td><td data-label="[[audit.change]]">{{CHANGE}}</td><td data-label="[[audit.digest]]">{{#DIGEST}}<code>{{TEXT}}</code>{{/DIGEST}}</td></tr>
{{/PATH}}
</tbody></table></div>
{{#MORE}}<p>[[audit.paths-more]] {{COUNT}}</p>{{/MORE}}
</section>
{{/PATHS}}
<section aria-labelledby="check"><h2 class="kern-heading-medium" id="check">[[audit.check]]</h2>
<p>[[audit.check-hint]]</p>
<ol>
{{#COMMAND}}
<li><p>{{PURPOSE}}</p><pre tabindex="0" role="region" aria-label="{{PURPOSE}}"><code>{{TEXT}}</code></pre></li>
{{/COMMAND}}
</ol></section>
<nav class="app-pager" aria-label="[[audit.event-neighbours]]">
{{#EARLIER}}<a class="kern-link" rel="prev" href="/journal/{{SEQ}}">[[audit.event-earlier]] {{SEQ}}</a>{{/EARLIER}}
{{#LATER}}<a class="kern-link" rel="next" href="/journal/{{SEQ}}">[[audit.event-later]] {{SEQ}}</a>{{/LATER}}
</nav>
