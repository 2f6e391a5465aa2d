{{%AUTOESCAPE context="HTML"}}
{{#DISCONTINUED}}
<section aria-labelledby="discontinued">{{#TOP}}<h2 class="kern-heading-medium" id="discontinued">[[measure.part-discontinued]]</h2>{{/TOP}}{{#BELOW}}<h3 class="kern-heading-small" id="discontinued">[[measure.part-discontinued]]</h3>{{/BELOW}}
<div class="app-quote" lang="de"><p>{{TEXT}}</p></div></section>
{{/DISCONTINUED}}
<section aria-labelledby="description">{{#TOP}}<h2 class="kern-heading-medium" id="description">[[measure.part-description]]</h2>{{/TOP}}{{#BELOW}}<h3 class="kern-heading-small" id="description">[[measure.part-description]]</h3>{{/BELOW}}
<div class="app-quote" lang="de">
{{#PARAGRAPH}}
<p id="{{ID}}">{{TEXT}}</p>
{{/PARAGRAPH}}
</div></section>
<section aria-labelledby="facts">{{#TOP}}<h2 class="kern-heading-medium" id="facts">[[measure.facts]]</h2>{{/TOP}}{{#BELOW}}<h3 class="kern-heading-small" id="facts">[[measure.facts]]</h3>{{/BELOW}}
<dl class="app-facts">
{{#FACT}}
<div><dt id="{{PART}}">{{LABEL}}</dt><dd lang="de">{{#ONE}}{{>ITEM}}{{/ONE}}{{#MANY}}<ul>{{#LINE}}<li>{{>ITEM}}</li>{{/LINE}}</ul>{{/MANY}}</dd></div>
{{/FACT}}
</dl></section>
