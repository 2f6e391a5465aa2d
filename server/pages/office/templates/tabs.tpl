{{%AUTOESCAPE context="HTML"}}
<nav class="app-tabs" aria-label="[[office.tabs]]"><ul>
{{#TAB}}
<li><a href="{{HREF}}"{{#HERE}} aria-current="page"{{/HERE}}>{{LABEL}}</a></li>
{{/TAB}}
</ul></nav>
