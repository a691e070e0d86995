// The images: one private container, no account keys, and rules that delete what has served its purpose.

param name string
param location string
param tags object

@description('Principals of the pages and of the worker.')
param webPrincipalId string
param workPrincipalId string

@description('Origins from which a phone may put a photo straight into the container.')
param uploadOrigins string[]

@description('The container of this environment.')
param containerName string

@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GZRS'])
param redundancy string

var blobDataContributor = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
var blobDelegator = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'db58b8e5-c6ad-4a2a-8342-4190687cbf4a')

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: take('st${replace(name, '-', '')}${uniqueString(resourceGroup().id)}', 24)
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: redundancy }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: { enabled: true, days: 7 }
      cors: {
        corsRules: [
          {
            allowedOrigins: uploadOrigins
            allowedMethods: ['PUT']
            allowedHeaders: ['content-type', 'x-ms-blob-type']
            exposedHeaders: []
            maxAgeInSeconds: 600
          }
        ]
      }
    }

    resource container 'containers' = {
      name: containerName
      properties: { publicAccess: 'None' }
    }
  }

  resource lifecycle 'managementPolicies' = {
    name: 'default'
    dependsOn: [blobs]
    properties: { policy: { rules: json(replace(string(loadJsonContent('../storage-lifecycle.json').rules), '"receipts/', '"${containerName}/')) } }
  }
}

resource mayWrite 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for principal in [webPrincipalId, workPrincipalId]: {
  scope: account::blobs::container
  name: guid(account.id, principal, blobDataContributor)
  properties: { principalId: principal, principalType: 'ServicePrincipal', roleDefinitionId: blobDataContributor }
}]

// Only the pages hand out addresses to upload to, signed with a key that is delegated to them.
resource mayDelegate 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account
  name: guid(account.id, webPrincipalId, blobDelegator)
  properties: { principalId: webPrincipalId, principalType: 'ServicePrincipal', roleDefinitionId: blobDelegator }
}

output accountName string = account.name
output blobAddress string = account.properties.primaryEndpoints.blob
output containerName string = containerName
