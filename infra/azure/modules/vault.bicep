// The secrets that no identity can take the place of: the database's password, the key of entered numbers, what cookies are sealed with.

param name string
param location string
param tags object

param webPrincipalId string
param workPrincipalId string

@secure()
param databaseConnection string

@secure()
param proofSecret string

@secure()
param webSecret string

var secretsUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take('kv-${name}-${uniqueString(resourceGroup().id)}', 24)
  location: location
  tags: tags
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enablePurgeProtection: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
  }

  resource database 'secrets' = {
    name: 'database'
    properties: { value: databaseConnection }
  }

  resource proofs 'secrets' = {
    name: 'proofs'
    properties: { value: proofSecret }
  }

  resource web 'secrets' = {
    name: 'web'
    properties: { value: webSecret }
  }
}

// Of each secret only who needs it: what cookies are sealed with is the pages' alone.
resource webReads 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, webPrincipalId, secretsUser)
  properties: { principalId: webPrincipalId, principalType: 'ServicePrincipal', roleDefinitionId: secretsUser }
}

resource workReadsDatabase 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault::database
  name: guid(vault::database.id, workPrincipalId, secretsUser)
  properties: { principalId: workPrincipalId, principalType: 'ServicePrincipal', roleDefinitionId: secretsUser }
}

resource workReadsProofs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault::proofs
  name: guid(vault::proofs.id, workPrincipalId, secretsUser)
  properties: { principalId: workPrincipalId, principalType: 'ServicePrincipal', roleDefinitionId: secretsUser }
}

output address string = vault.properties.vaultUri
