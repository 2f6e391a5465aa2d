{{%AUTOESCAPE context="HTML"}}
{{#UNCHANGED}}
<p class="synopsis-unchanged">Unverändert: zwischen „{{BEFORE}}“ und „{{AFTER}}“ besteht kein Unterschied.</p>
{{/UNCHANGED}}
{{#TABLE}}
<table class="synopsis">
<caption>{{CAPTION}}</caption>
<thead>
<tr><th scope="col">Stelle</th><th scope="col">{{BEFORE}}</th><th scope="col">{{AFTER}}</th></tr>
</thead>
<tbody>
{{#ROW}}
<tr class="synopsis-{{STATE}}"{{#ANCHOR}} id="{{ID}}"{{/ANCHOR}}{{#CHANGE}} data-change tabindex="-1"{{/CHANGE}}>
<th scope="row">{{LABEL}} <span class="synopsis-state">{{STATE_LABEL}}</span>{{#LINK}} <a class="synopsis-link" href="{{HREF}}">{{TEXT}}</a>{{/LINK}}</th>
<td data-side="{{BEFORE}}">{{#OLD_NOTE}}<span class="synopsis-note">{{TEXT}}</span>{{/OLD_NOTE}}{{#OLD}}{{#SAME}}{{TEXT}}{{/SAME}}{{#DEL}}<del><span class="visually-hidden">[gelöscht: </span>{{TEXT}}<span class="visually-hidden">]</span></del>{{/DEL}}{{/OLD}}</td>
<td data-side="{{AFTER}}">{{#NEW_NOTE}}<span class="synopsis-note">{{TEXT}}</span>{{/NEW_NOTE}}{{#NEW}}{{#SAME}}{{TEXT}}{{/SAME}}{{#INS}}<ins><span class="visually-hidden">[eingefügt: </span>{{TEXT}}<span class="visually-hidden">]</span></ins>{{/INS}}{{/NEW}}</td>
</tr>
{{/ROW}}
</tbody>
</table>
{{/TABLE}}
