// One identity a role: what the pages may do, the worker need not, and the other way round. What counts waiting messages is apart from both.

param name string
param location string
param tags object

resource web 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-${name}-web'
  location: location
  tags: tags
}

resource work 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-${name}-work'
  location: location
  tags: tags
}

resource scaler 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-${name}-scaler'
  location: location
  tags: tags
}

output web object = { id: web.id, principalId: web.properties.principalId, clientId: web.properties.clientId }
output work object = { id: work.id, principalId: work.properties.principalId, clientId: work.properties.clientId }
output scaler object = { id: scaler.id, principalId: scaler.properties.principalId, clientId: scaler.properties.clientId }
