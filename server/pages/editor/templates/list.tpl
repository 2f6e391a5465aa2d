{{%AUTOESCAPE context="HTML"}}
<fieldset class="app-editor-list" id="{{ID}}" tabindex="-1">
<legend class="kern-heading-small">{{LABEL}}</legend>
{{#HINT}}
<p class="kern-hint" lang="de">{{TEXT}}</p>
{{/HINT}}
{{#ERROR}}
<p class="kern-error"><span class="kern-icon kern-icon--danger" aria-hidden="true"></span><span class="kern-body" lang="de">{{TEXT}}</span></p>
{{/ERROR}}
{{#NOTE}}
<p class="app-advice"><span class="visually-hidden">[[editor.note]] </span><span lang="de">{{TEXT}}</span></p>
{{/NOTE}}
{{#NONE}}
<p class="app-muted">[[editor.none]]</p>
{{/NONE}}
{{#ITEM}}
{{>BODY}}
{{/ITEM}}
{{#REMOVED}}
<div class="app-editor-item app-editor-item--removed">
<p class="app-editor-state"><span class="kern-badge kern-badge--warning"><span class="kern-label">[[editor.removed]]</span></span> <span lang="de">{{LABEL}}</span></p>
<p class="app-quote" lang="de"><del>{{TEXT}}</del></p>
<div class="app-actions">
{{#RESTORE}}<button class="kern-btn kern-btn--secondary" type="submit" id="{{ID}}" name="do" value="{{STEP}}"{{#FOCUS}} autofocus{{/FOCUS}}><span class="kern-label">[[editor.restore]]<span class="visually-hidden" lang="de">: {{NAME}}</span></span></button>{{/RESTORE}}
</div>
</div>
{{/REMOVED}}
{{#ADD}}
<p class="app-actions"><button class="kern-btn kern-btn--secondary" type="submit" id="{{ID}}" name="do" value="{{STEP}}"{{#FOCUS}} autofocus{{/FOCUS}}><span class="kern-label">{{LABEL}}</span></button></p>
{{/ADD}}
</fieldset>
