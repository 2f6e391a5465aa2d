{{%AUTOESCAPE context="HTML"}}
{{#RULE}}
<section aria-labelledby="rule-{{ID}}">
<h3 class="kern-heading-small" id="rule-{{ID}}" lang="de">{{LABEL}}</h3>
<dl class="app-facts">
<div><dt>[[office.when]]</dt><dd>{{WHEN}}</dd></div>
<div><dt>[[office.who]]</dt><dd>{{WHO}}</dd></div>
<div><dt>[[office.how-many]]</dt><dd>{{COUNT}}</dd></div>
<div><dt>[[office.excluded]]</dt><dd>{{#NOBODY_EXCLUDED}}[[office.nobody-excluded]]{{/NOBODY_EXCLUDED}}{{#EXCLUDED}}<p>{{TEXT}}</p>{{/EXCLUDED}}</dd></div>
<div><dt>[[office.deadline-label]]</dt><dd>{{DEADLINE}}</dd></div>
<div><dt>[[office.late]]</dt><dd>{{#LATE}}<p>{{TEXT}}</p>{{/LATE}}</dd></div>
{{#DISSENT}}
<div><dt>[[office.dissent]]</dt><dd>{{TEXT}}</dd></div>
{{/DISSENT}}
</dl>
</section>
{{/RULE}}
{{#REMARKS}}
<section aria-labelledby="remarks">
<h3 class="kern-heading-small" id="remarks">[[office.remarks]]</h3>
<div class="app-quote" lang="de">
{{#REMARK}}
<p>{{TEXT}}</p>
{{/REMARK}}
</div>
</section>
{{/REMARKS}}
