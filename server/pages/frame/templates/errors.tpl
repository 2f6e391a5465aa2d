{{%AUTOESCAPE context="HTML"}}
<div class="kern-alert kern-alert--danger app-errors" id="errors" tabindex="-1" autofocus>
<div class="kern-alert__header"><span class="kern-icon kern-icon--danger" aria-hidden="true"></span><h2 class="kern-title">{{HEADING}}</h2></div>
<div class="kern-alert__body">
<ul>
{{#ITEM}}
<li>{{#LINK}}<a class="kern-link" href="#{{FIELD}}">{{MESSAGE}}</a>{{/LINK}}{{#PLAIN}}{{MESSAGE}}{{/PLAIN}}</li>
{{/ITEM}}
</ul>
</div>
</div>
