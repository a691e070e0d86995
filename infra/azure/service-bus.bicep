// The queues that RECEIPTS_Queue__ServiceBus wants, and the right for one identity to use them:
//   az deployment group create -g GROUP -f infra/azure/service-bus.bicep -p name=NAMESPACE principal=OBJECT_ID
@description('The name of the namespace: NAMESPACE in NAMESPACE.servicebus.windows.net.')
param name string

@description('The object id of the identity under which the program runs.')
param principal string

@description('What the names of the queues begin with, as RECEIPTS_Queue__Prefix says.')
param prefix string = 'receipts'

param location string = resourceGroup().location

// One for each member of QueueName.
var queues = [
  'entries'
  'issuances'
]

// Azure Service Bus Data Sender, Azure Service Bus Data Receiver.
var roles = [
  '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39'
  '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0'
]

resource namespace 'Microsoft.ServiceBus/namespaces@2021-11-01' = {
  name: name
  location: location
  sku: {
    name: 'Standard'
    tier: 'Standard'
  }
  properties: {
    disableLocalAuth: true
  }
}

// A lock is renewed while a worker lives, so a short one only means that a dead worker's message is soon another's.
// Above RECEIPTS_Work__MaxAttempts, after which the worker itself gives up. A message is never dropped for its age.
// Not partitioned: putting a message off sends its copy and completes it in one transaction.
resource queue 'Microsoft.ServiceBus/namespaces/queues@2021-11-01' = [for queue in queues: {
  parent: namespace
  name: '${prefix}.${queue}'
  properties: {
    lockDuration: 'PT1M'
    maxDeliveryCount: 20
    requiresDuplicateDetection: true
    duplicateDetectionHistoryTimeWindow: 'PT1H'
    defaultMessageTimeToLive: 'P10675199DT2H48M5.4775807S'
    enablePartitioning: false
    requiresSession: false
  }
}]

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in roles: {
  scope: namespace
  name: guid(namespace.id, principal, role)
  properties: {
    principalId: principal
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
  }
}]
