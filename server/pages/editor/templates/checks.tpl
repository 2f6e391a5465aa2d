{{%AUTOESCAPE context="HTML"}}
<fieldset class="kern-fieldset app-editor-item{{#CHANGED}} app-editor-item--changed{{/CHANGED}}" id="{{ID}}" tabindex="-1">
<legend class="kern-label">{{LABEL}}</legend>
<p class="kern-hint" lang="de">{{HINT}}</p>
{{#CHANGED}}
<p class="app-editor-state"><span class="kern-badge kern-badge--info"><span class="kern-label">[[editor.changed]]</span></span></p>
{{/CHANGED}}
{{#ERROR}}
<p class="kern-error"><span class="kern-icon kern-icon--danger" aria-hidden="true"></span><span class="kern-body" lang="de">{{TEXT}}</span></p>
{{/ERROR}}
{{#NOTE}}
<p class="app-advice"><span class="visually-hidden">[[editor.note]] </span><span lang="de">{{TEXT}}</span></p>
{{/NOTE}}
{{#NONE}}
<p class="app-muted">[[editor.no-goals]]</p>
{{/NONE}}
<div class="kern-fieldset__body">
{{#OPTION}}
<div class="kern-form-check"><input class="kern-form-check__checkbox" id="{{ID}}" name="{{NAME}}" type="checkbox" value="{{VALUE}}"{{#CHOSEN}} checked{{/CHOSEN}}><label class="kern-label" for="{{ID}}" lang="de">{{LABEL}}</label></div>
{{/OPTION}}
</div>
</fieldset>
