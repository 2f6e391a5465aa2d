{{%AUTOESCAPE context="HTML"}}
<nav class="app-tabs app-no-print" aria-label="{{NAME}}"><ul>
{{#TAB}}
<li><a href="{{HREF}}"{{#HERE}} aria-current="page"{{/HERE}}{{#INSIDE}} aria-current="true"{{/INSIDE}}>{{LABEL}}</a></li>
{{/TAB}}
</ul></nav>
