{{%AUTOESCAPE context="HTML"}}
{{#DISCONTINUED}}
<section aria-labelledby="discontinued"><h2 class="kern-heading-medium" id="discontinued">[[measure.part-discontinued]]</h2>
<div class="app-quote" lang="de"><p>{{TEXT}}</p></div></section>
{{/DISCONTINUED}}
<section aria-labelledby="description"><h2 class="kern-heading-medium" id="description">[[measure.part-description]]</h2>
<div class="app-quote" lang="de">
{{#PARAGRAPH}}
<p id="{{ID}}">{{TEXT}}</p>
{{/PARAGRAPH}}
</div></section>
<section aria-labelledby="facts"><h2 class="kern-heading-medium" id="facts">[[measure.facts]]</h2>
<dl class="app-facts">
{{#FACT}}
<div><dt id="{{PART}}">{{LABEL}}</dt><dd lang="de">{{#ONE}}{{>ITEM}}{{/ONE}}{{#MANY}}<ul>{{#LINE}}<li>{{>ITEM}}</li>{{/LINE}}</ul>{{/MANY}}</dd></div>
{{/FACT}}
</dl></section>
