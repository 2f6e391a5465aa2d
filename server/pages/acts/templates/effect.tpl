{{%AUTOESCAPE context="HTML"}}
{{#RELEASES}}
<div class="kern-alert kern-alert--info">
<div class="kern-alert__header"><span class="kern-icon kern-icon--info" aria-hidden="true"></span><p class="kern-title">{{HEADING}}</p></div>
<div class="kern-alert__body">{{#DESPITE}}<p class="kern-body">{{TEXT}}</p>{{/DESPITE}}<ul lang="de">{{#REVISION}}<li>{{LABEL}}: {{NUMBER}}</li>{{/REVISION}}</ul></div>
</div>
{{/RELEASES}}
{{#SENTENCE}}<p class="kern-body">{{TEXT}}</p>{{/SENTENCE}}
{{#MET}}
<p class="kern-body">[[acts.effect-met]]</p>
<ul lang="de">{{#ITEM}}<li>{{LABEL}}</li>{{/ITEM}}</ul>
{{/MET}}
{{#NOTHING_MET}}<p class="kern-body">[[acts.effect-nothing-met]]</p>{{/NOTHING_MET}}
{{#OPEN}}
<p class="kern-body">[[acts.effect-open]]</p>
<ul lang="de">{{#ITEM}}<li>{{LABEL}} ({{STATE}})</li>{{/ITEM}}</ul>
{{/OPEN}}
