// Not deployed from here. As production in every part and smaller: about what 1 million receipts a month need.
using 'main.bicep'

param name = 'rcptstage'
param image = readEnvironmentVariable('RECEIPTS_IMAGE')
param site = 'https://receipts-staging.example'
param database = { skuName: 'Standard_D2ds_v5', skuTier: 'GeneralPurpose', storageGb: 128, backupDays: 14 }
param zoneRedundant = false
param webReplicas = { fewest: 1, most: 4 }
param workReplicas = { fewest: 0, most: 8 }
param readerPagesPerDay = 500
param logDays = 30
param logQuotaGb = 5

param databasePassword = readEnvironmentVariable('RECEIPTS_DATABASE_PASSWORD')
param proofSecret = readEnvironmentVariable('RECEIPTS_PROOF_SECRET')
param webSecret = readEnvironmentVariable('RECEIPTS_WEB_SECRET')
