{{%AUTOESCAPE context="HTML"}}
{{>TABS}}
<p>[[audit.verify-hint]]</p>
{{>ERRORS}}
{{>PROGRESS}}
{{#START}}
<section aria-labelledby="start"><h2 class="kern-heading-medium" id="start">[[audit.verify-start]]</h2>
<form method="post" action="/verification">
{{>TOKENS}}
{{>NOTE}}
<button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">[[audit.verify-button]]</span></button>
</form></section>
{{/START}}
<section><h2 class="kern-heading-medium" id="own">[[audit.verify-own]]</h2>
<p>[[audit.verify-own-hint]]</p>
<pre tabindex="0" role="region" aria-labelledby="own"><code>fassung verify record --against pruefpunkt.txt</code></pre></section>
