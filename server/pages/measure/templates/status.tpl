{{%AUTOESCAPE context="HTML"}}
{{>HEAD}}
<section aria-labelledby="status"><h2 class="kern-heading-medium" id="status">[[measure.status-heading]]</h2>
<div class="app-empty"><p>[[measure.status-none]]</p><p>[[measure.status-why]]</p></div></section>
<section aria-labelledby="aims"><h2 class="kern-heading-medium" id="aims">[[measure.status-aims]]</h2>
<p>[[measure.status-aims-hint]]</p>
<dl class="app-facts">
{{#FACT}}
<div><dt>{{LABEL}}</dt><dd lang="de">{{#ONE}}{{>ITEM}}{{/ONE}}{{#MANY}}<ul>{{#LINE}}<li>{{>ITEM}}</li>{{/LINE}}</ul>{{/MANY}}</dd></div>
{{/FACT}}
</dl></section>
