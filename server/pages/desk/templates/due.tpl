{{%AUTOESCAPE context="HTML"}}
{{#DUE}}<time datetime="{{ISO}}">{{DAY}}</time><br><span class="{{#LATE}}app-due--late{{/LATE}}{{#SOON}}app-due--soon{{/SOON}}{{#CALM}}app-muted{{/CALM}}">{{LEFT}}</span>{{/DUE}}{{#NO_DUE}}<span class="app-muted">[[desk.no-due]]</span>{{/NO_DUE}}
