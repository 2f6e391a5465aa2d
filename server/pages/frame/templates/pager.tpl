{{%AUTOESCAPE context="HTML"}}
<nav class="app-pager" aria-label="[[frame.pager]]">
{{#FIRST}}
<a class="kern-link" href="{{HREF}}">[[frame.pager-first]]</a>
{{/FIRST}}
{{#NEXT}}
<a class="kern-link" href="{{HREF}}" rel="next">[[frame.pager-next]]</a>
{{/NEXT}}
</nav>
