// Document Intelligence, the second reader. The worker alone may ask it, and pays by the page: the budget is the program's own setting.

param name string
param location string
param tags object

param workPrincipalId string

var cognitiveServicesUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'a97b65f3-24c7-4388-baec-2e87135dc908')

resource reader 'Microsoft.CognitiveServices/accounts@2024-10-01' = {
  name: 'di-${name}-${uniqueString(resourceGroup().id)}'
  location: location
  tags: tags
  kind: 'FormRecognizer'
  sku: { name: 'S0' }
  properties: {
    customSubDomainName: 'di-${name}-${uniqueString(resourceGroup().id)}'
    disableLocalAuth: true
    publicNetworkAccess: 'Enabled'
  }
}

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: reader
  name: guid(reader.id, workPrincipalId, cognitiveServicesUser)
  properties: { principalId: workPrincipalId, principalType: 'ServicePrincipal', roleDefinitionId: cognitiveServicesUser }
}

output endpoint string = reader.properties.endpoint
