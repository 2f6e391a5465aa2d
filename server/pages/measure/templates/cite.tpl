{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
<section aria-labelledby="cite"><h2 class="kern-heading-medium" id="cite">[[measure.cite-heading]]</h2>
<p>[[measure.cite-hint]]</p>
<blockquote class="app-quote" lang="de"><p>{{REFERENCE}}</p></blockquote>
<dl class="app-facts">
<div><dt>[[measure.cite-link]]</dt><dd><a class="kern-link" href="{{PATH}}">{{ADDRESS}}</a></dd></div>
<div><dt>[[measure.revision]]</dt><dd>{{REVISION}}, {{DAY}}</dd></div>
<div><dt>[[measure.cite-commit]]</dt><dd><code>{{COMMIT}}</code></dd></div>
<div><dt>[[measure.cite-journal]]</dt><dd><code>{{JOURNAL}}</code></dd></div>
<div><dt>[[measure.cite-event]]</dt><dd>{{#EVENT_LINK}}<a class="kern-link" href="{{HREF}}">{{NUMBER}}</a>{{/EVENT_LINK}}{{#EVENT_PLAIN}}{{NUMBER}}{{/EVENT_PLAIN}}</dd></div>
<div><dt>[[measure.cite-sha]]</dt><dd><code>{{DIGEST}}</code></dd></div>
<div><dt>[[measure.cite-record]]</dt><dd><code>{{RECORD}}</code></dd></div>
</dl></section>
<section aria-labelledby="check"><h2 class="kern-heading-medium" id="check">[[measure.cite-check]]</h2>
<p>[[measure.cite-check-hint]]</p>
<ol>
{{#COMMAND}}
<li><p>{{PURPOSE}}</p><pre tabindex="0" role="region" aria-label="{{PURPOSE}}"><code>{{TEXT}}</code></pre></li>
{{/COMMAND}}
</ol></section>
