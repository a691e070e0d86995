// Not deployed from here. About what 10 million receipts a month need; for 1 million take the sizes of staging, with zones.
using 'main.bicep'

param name = 'rcptprod'
param image = readEnvironmentVariable('RECEIPTS_IMAGE')
param site = 'https://receipts.example'
param database = { skuName: 'Standard_D8ds_v5', skuTier: 'GeneralPurpose', storageGb: 2048, backupDays: 35 }
param zoneRedundant = true
param webReplicas = { fewest: 2, most: 10 }
param workReplicas = { fewest: 2, most: 40 }
param readerPagesPerDay = 5000
param logDays = 90
param logQuotaGb = -1

param databasePassword = readEnvironmentVariable('RECEIPTS_DATABASE_PASSWORD')
param proofSecret = readEnvironmentVariable('RECEIPTS_PROOF_SECRET')
param webSecret = readEnvironmentVariable('RECEIPTS_WEB_SECRET')
